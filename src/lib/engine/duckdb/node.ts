export { nodeAssets, openNodeDuckDb } from './open-node-duck-db';
