import type { CaseDraft } from '../caseDraft';
import type { PaneStore } from '../paneStore';

/** Updates the sheets; answers the draft that they hold then, or null where they could not be updated. */
export async function saveTracking(store: PaneStore): Promise<CaseDraft | null> {
  await store.build();
  const state = store.state.current();
  return state.is === 'editing' && state.build.is === 'built' ? state.draft : null;
}
