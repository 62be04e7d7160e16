/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The lesson being rendered, for the tags of its MDX. Absent on other pages. */
    lesson?: import('./site/lesson-context.ts').LessonContext;
    /** How many <Term> stand before this one: their notes need ids. */
    terms?: number;
    /** The models' styles stand on this page already. */
    modelStyles?: boolean;
  }
}

declare namespace Astro {
  interface ClientDirectives {
    /** Wakes when the reader has given a sign and the island is near: src/site/client/near.ts. */
    'client:near'?: boolean;
  }
}

/** The engine without what no lesson's first figure runs, and without what no figure of the course does: see src/site/build/light. */
declare module '#engine?light' {
  export * from '#engine';
}
declare module '#engine?lesson' {
  export * from '#engine';
}

/** Where each text of the library is fetched from, by file: see src/site/build/library.ts. */
declare module 'virtual:heapbook-library' {
  export const TEXTS: Readonly<Record<string, () => Promise<object>>>;
}
