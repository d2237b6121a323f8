export { browserAssets } from './browser-assets';
export { DuckDb, openDuckDb } from './duck-db';
export type { DataSource, DuckDbAssets } from './duck-db';
export { Coder } from './coded-column';
export { NO_DATA } from './engine-data';
export type { CodedColumn, EngineData, EngineFact, FactColumns } from './engine-data';
export { TABLES } from './tables';
export type { TableName } from './tables';
