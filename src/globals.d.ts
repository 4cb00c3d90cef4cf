/** True in development builds only: one console line may be written. */
declare const __DEV__: boolean;
/** The package's version, for example `0.1.0`. */
declare const __VERSION__: string;
