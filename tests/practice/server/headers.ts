/** As strict as the sites' own: no inline scripts, no other hosts, no markup from strings without a policy. */
export const contentSecurityPolicy = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' https://pbs.twimg.com https://media.licdn.com",
    "connect-src 'self' https://api.x.com https://caps.x.com wss://chat-ws.x.com",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types practice',
  ].join('; '),
}

/** Lets a page of ours read an answer from another of our hosts, as x.com does with api.x.com. */
export function crossOrigin(origin: string | null): Record<string, string> {
  if (!origin || origin === 'null') return {}
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'content-type, authorization, x-csrf-token',
    'access-control-allow-methods': 'GET, POST, DELETE',
  }
}
