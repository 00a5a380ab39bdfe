/** Whether the viewer was last used in focus mode on this device. */
export const FOCUS_COOKIE = "viewer_focus";
