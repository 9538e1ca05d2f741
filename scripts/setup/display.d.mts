export function hasDisplay(process?: {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
}): boolean
