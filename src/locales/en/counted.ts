/** "1 comment", "2 comments". @param digits The count as it is written. */
export const counted = (count: number, digits: string, noun: string): string =>
  `${digits} ${noun}${count === 1 ? '' : 's'}`;
