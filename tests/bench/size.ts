/** `npm run size`: what the popup weighs, file by file. Fails above the limit. */
import { launchChromium, loadExtension, tendBuild } from '../../scripts/browser.ts';
import { totalWeight, weighPopup, weightLimit } from './popup-weight.ts';

const context = await launchChromium();
const files = await weighPopup(context, await loadExtension(context, tendBuild));
await context.close();

for (const { path, weight } of files) console.log(`${weight.toFixed(2)} kB  ${path}`);
const total = totalWeight(files);
console.log(`${total.toFixed(2)} kB of script and style in the popup, gzipped; the limit is ${weightLimit} kB.`);
if (total > weightLimit) process.exitCode = 1;
