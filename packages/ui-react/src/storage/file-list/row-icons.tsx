import { icon } from '../../parts/icon/Icon.css.ts';

/*
 * Drawings as elements and not as components: a list of files draws several for each, and an element costs no render.
 */
const drawn = (path: string) => (
  <svg viewBox="0 0 16 16" className={icon} aria-hidden="true">
    <path d={path} />
  </svg>
);

export const pauseIcon = drawn('M5.5 3.5v9M10.5 3.5v9');
export const resumeIcon = drawn('M5 3.25v9.5L12.5 8z');
export const retryIcon = drawn('M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3');
export const removeIcon = drawn('m4 4 8 8M12 4l-8 8');
export const deleteIcon = drawn('M2.5 4.25h11M6 4.25v-1.5h4v1.5M4 4.25l.6 9h6.8l.6-9M6.75 7v3.75M9.25 7v3.75');
export const doneIcon = drawn('m3.5 8.5 3 3 6-7');
export const failedIcon = drawn('M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5zM8 5v3.5M8 11v.01');
export const uploadIcon = drawn('M8 10.5v-8M4.75 5.5 8 2.25l3.25 3.25M2.5 10.5v2.25h11V10.5');
