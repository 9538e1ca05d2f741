/** What a switch says of LinkedIn, and what the browser is asked for. */
export const head = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['https://www.linkedin.com/*'],
} as const
