export declare const threadOf: (paper: string) => string;
export declare function seed(gateway: string, paper: string): Promise<number>;
