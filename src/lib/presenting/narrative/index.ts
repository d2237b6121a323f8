export { narrateSample } from './narrate-sample';
export { narrateSpec } from './narrate-spec';
export { narrateLast, narrateUnits, narrateWhole, type Moved, type StoryContext } from './narrate';
