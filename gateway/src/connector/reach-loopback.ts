/** For tests and for development on one machine. A server that has it set can be made to ask itself. */
export const REACH_LOOPBACK = 'TINBOX_UNSAFE_LET_FEEDS_REACH_THIS_MACHINE';

/** Whether outgoing requests may reach this machine's own addresses: only the word `yes` says so. */
export const mayReachLoopback = (env: Readonly<Record<string, string | undefined>>): boolean =>
  env[REACH_LOOPBACK]?.trim() === 'yes';
