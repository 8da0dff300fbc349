/** The smallest phone that the page is made for, and a desktop. */
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
export const DESKTOP = { viewport: { width: 1280, height: 800 } };

/** What a desktop's window comes to when its page is shown twice as large. */
export const ZOOMED = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };
