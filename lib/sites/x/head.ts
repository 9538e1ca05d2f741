/** What a switch says of X, and what the browser is asked for. */
export const head = {
  id: 'x',
  name: 'X',
  hosts: [
    'https://x.com/*',
    'https://mobile.x.com/*',
    'https://twitter.com/*',
    'https://mobile.twitter.com/*',
  ],
} as const
