import { register } from 'tsx/esm/api';

register();
const { browserConfig } = await import('./tools/browsers/config.ts');
const { findEngine } = await import('./tools/browsers/engines.ts');
const chromium = await findEngine('chromium');
if (chromium.missing) throw new Error(chromium.missing);

/** For `npx wtr --watch` and the like, in Chromium; `npm test` runs every engine. */
export default browserConfig([chromium.launcher]);
