/** Where the browser finds what the desk adds to the page of a story. */
export const STORY_SCRIPT = '/desk/story.js'
export const STORY_STYLE = '/desk/story.css'
