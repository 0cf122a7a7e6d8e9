/** `npm run size`: what the popup weighs, file by file. Fails above the limit. */
import { launchChromium, loadExtension, tendBuild } from '../../scripts/browser.ts';
import { totalWeight, weighPopup, weightLimit } from './popup-weight.ts';

const context = await launchChromium();
const tend = await loadExtension(context, tendBuild);
const files = await weighPopup(context, tend);
const choosing = await weighPopup(context, tend, true);
await context.close();

for (const { path, weight } of files) console.log(`${weight.toFixed(2)} kB  ${path}`);
const total = totalWeight(files);
console.log(`${total.toFixed(2)} kB of script and style in the popup, gzipped; the limit is ${weightLimit} kB.`);
console.log(
  `${totalWeight(choosing).toFixed(2)} kB where the popup is opened before the background has chosen for the day.`,
);
if (total > weightLimit) process.exitCode = 1;
