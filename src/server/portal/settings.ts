import { type PublicationSettings, publicationSettings } from '../../api/publication.ts';
import type { PortalSettings } from '../../portal/published.ts';
import type { Context } from '../context.ts';

const KEY = 'publication';

/** Until a region says otherwise: no scores, days by the calendar as the budget law counts, every number masked. */
const USUAL: PublicationSettings = {
  scores: false,
  rubric: false,
  counting: 'calendar',
  approved: {},
  phones: [],
};

/** Settings of publication. */
export async function settingsOfPublication({ store }: Context): Promise<PublicationSettings> {
  const read = publicationSettings.safeParse(await store.settings.get(KEY));
  return read.success ? read.data : USUAL;
}

/** Keeps them. */
export const keepSettings = ({ store }: Context, settings: PublicationSettings): Promise<void> =>
  store.settings.put(KEY, settings);

/** What of them the pages of the public need. */
export async function portalSettings(context: Context): Promise<PortalSettings> {
  const { region, demo } = context.settings;
  const { scores, rubric } = await settingsOfPublication(context);
  return { region: region.name, scores, rubric, demo };
}
