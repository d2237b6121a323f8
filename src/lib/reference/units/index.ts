export { decodeRoster, readRosterData } from './decode-roster';
export { encodeRoster } from './encode-roster';
export { groupMembersAt, groupsOf } from './groups';
export { isBodyAlone, issuingBodyOf, type IssuingBody } from './issuing-body';
export { heirsAt, lineageOf, sameUnitAt, type Lineage } from './lineage';
export { mergeLedger, type LedgerRow, type LedgerSource, type MergeLedger } from './merge-ledger';
export { isOneEdit } from './one-edit';
export { unitGroupOf, type OwnGroup } from './own-group';
export { createResolver } from './resolver';
export { restatementTo } from './restatement';
export { createRoster } from './roster';
export {
	RosterPatchSchema,
	differenceFrom,
	patchedRoster,
	problemsOf,
	type RosterPatch,
	type RosterProblem
} from './roster-patch';
export { opensWithCommuneType, opensWithUnitType } from './opens-with-unit-type';
export { namesOtherBody } from './written-name';
export { isVillageName, opensWithVillage, villageAtEnd } from './village-name';
export { fullNameOf, levelOfCode, levelsOfType } from './unit-type';
export {
	CANDIDATE_REASONS,
	type CandidateReason,
	type EdgeKind,
	type ResolveOptions,
	type Restated,
	type Resolver,
	type ResolverOptions,
	type Roster,
	type RosterData,
	type ShareKind,
	type UnitAlias,
	type UnitEdge
} from './types';
