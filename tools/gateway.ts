import { builtGateway } from './build/gateway.js';
import { handOver } from './build/hand-over.js';

handOver(await builtGateway(), process.argv.slice(2));
