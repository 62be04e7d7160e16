/**
 * What of the pictures a page need not carry at first: the drawings for a narrow place of what islands show (until they come, the
 * middling one stands in a frame that scrolls, in the room they will take), and the marks only a live figure reads.
 */
const LATER = /<template class="later">([\s\S]*?)<\/template>/g;
const FIGURE = /<div class="hb-root">[\s\S]*?<script type="application\/json">/g;
const STILL = /<div class="lens-pane objects-lens spare"[\s\S]*?<\/svg>/g;
const MARKS = / data-(?:a|event)="\d+"/g;

/** A page whose late pictures are named by number, and the pictures. */
export function takePictures(html: string): { html: string; pictures: string[] } {
  const pictures: string[] = [];
  const rest = html.replace(LATER, (_, picture: string) => `<template class="later" data-picture="${pictures.push(picture.replace(MARKS, '')) - 1}"></template>`);
  return { html: rest, pictures };
}

/** A page whose figures do not say which object or event each of their parts is: the live figure draws them anew and says it. */
export const withoutMarks = (html: string): string => html.replace(FIGURE, (figure) => figure.replace(MARKS, '')).replace(STILL, (still) => still.replace(MARKS, ''));

const SHAPE = /><\/(?:path|rect|circle)>/g;
/** A page whose shapes close themselves: only drawings have such tags, and there it means the same. */
export const shortShapes = (html: string): string => html.replace(SHAPE, '/>');
