export { blankForm, type BlankFormInput, type BlankHolds, type BlankLayout } from './blank-form';
export { layoutOfForm, layoutOfMemory } from './layouts';
