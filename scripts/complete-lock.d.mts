export interface Lock {
  packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>
}
export function missingFrom(lock: Lock): { name: string; version: string }[]
export function complete(lock: Lock): Lock
