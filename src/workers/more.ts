/** What the light engine does where its code ends. */

/** Thrown by a light engine that is asked for something no figure needed when it was built. */
export class MoreNeeded extends Error {
  constructor() { super('the light engine ends here'); this.name = 'MoreNeeded'; }
}

export function $more(): never {
  throw new MoreNeeded();
}
