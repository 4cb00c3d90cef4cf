#!/usr/bin/env node
import { parseArgs } from 'node:util';

const USAGE = `tinbox ${__VERSION__}`;

parseArgs({ allowPositionals: true, strict: false });
console.log(USAGE);
