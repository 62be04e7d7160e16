/** Signs drawn as paths, so that no face has to carry them. */
export const Tick = () => <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8.5l3.4 3.5L13 4.5" /></svg>;
export const Cross = () => <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>;
export const Dash = () => <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5 8h6" /></svg>;
