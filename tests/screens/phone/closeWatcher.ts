// New browsers close a modal dialog on Android's Back by themselves and say so by this name. With
// it a sheet that is still open when a test ends leaves no step back in the history, which jsdom
// would take in the middle of the next test.
Object.assign(window, { CloseWatcher: class {} });
