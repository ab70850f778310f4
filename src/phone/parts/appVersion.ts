/** The version of this app, as package.json names it; the build puts it here. */
declare const __APP_VERSION__: string;

export const appVersion: string = __APP_VERSION__;
