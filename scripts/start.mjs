/** `npm start`: builds Tend and shows it, from a fresh checkout on. */
import { mustRun, prepare } from './prepare.mjs';

prepare();
mustRun('wxt', 'build');
mustRun('node', 'scripts/show.ts');
