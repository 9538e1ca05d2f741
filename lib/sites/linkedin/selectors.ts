/** Selectors that several of LinkedIn's things and rules share. */

export const personLink = 'a[href*="/in/"]'

export const organisationLink =
  'a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"], a[href*="/newsletters/"], a[href*="/events/"], a[href*="/groups/"]'

export const insideComment =
  '[id^="replaceableComment_"], [componentkey^="replaceableComment_"], [data-view-name="comment-container"], [data-id^="urn:li:comment:"]'

export const commentBox =
  '[componentkey^="commentBox-"] [contenteditable="true"], [data-testid="ui-core-tiptap-text-editor-wrapper"] [contenteditable="true"], .comments-comment-box [contenteditable="true"]'

/** Where posts and words are written; in the shell it may stand in a closed shadow root. */
export const shareBox =
  '[componentkey="ShareBox_textEditor"] [contenteditable="true"], .share-creation-state__text-editor [contenteditable="true"]'

/** The elements of posts, in any stack; things.ts says which of them hold what. */
export const insidePost =
  '[componentkey*="FeedType_"], [componentkey^="update-card-focus"], [data-view-name="feed-full-update"], [data-urn^="urn:li:"], .feed-shared-update-v2, [data-sdui-screen*="feed.UpdateDetail"]'
