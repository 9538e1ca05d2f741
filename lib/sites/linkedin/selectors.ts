/** Selectors that several of LinkedIn's things and rules share. */

export const personLink = 'a[href*="/in/"]'

export const organisationLink =
  'a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"], a[href*="/newsletters/"], a[href*="/events/"], a[href*="/groups/"]'

export const insideComment =
  '[id^="replaceableComment_"], [componentkey^="replaceableComment_"], [data-view-name="comment-container"], article[data-id^="urn:li:comment:"]'

export const commentBox =
  '[componentkey^="commentBox-"] [contenteditable="true"], [data-testid="ui-core-tiptap-text-editor-wrapper"] [contenteditable="true"], .comments-comment-box .ql-editor[contenteditable="true"], .comments-comment-box [contenteditable="true"], form [contenteditable="true"][role="textbox"]'
