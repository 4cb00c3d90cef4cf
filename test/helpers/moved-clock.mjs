/**
 * Preloaded into a program (`NODE_OPTIONS=--import=…`), moves its clock ahead by the milliseconds that the file
 * `TEST_CLOCK` holds, at once and whenever that changes.
 */
import { readFileSync } from 'node:fs';

const real = Date.now;
const file = process.env['TEST_CLOCK'];
if (file) Date.now = () => real() + Number(readFileSync(file, 'utf8'));
