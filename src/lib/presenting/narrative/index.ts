export { narrateLast, narrateUnits, narrateWhole, type Moved, type StoryContext } from './narrate';
