/** `manifest.js`: whose archive it is, when it was made, which files belong to it and how many records each has. */
import { z } from '../../domain/schema.ts'
import { isoTime } from '../instants.ts'
import { filingOf, kinds, nameOf } from './names.ts'
import type { Account } from './whose.ts'

export interface Manifest {
  account: Account | null
  /** Unix time in milliseconds: nothing in it was done later. */
  madeAt: number | null
  /** By name: files of acts with as many records as each has. */
  files: ReadonlyMap<string, { path: string; count: number }>
}

const schema = z.object({
  userInfo: z.optional(z.object({ accountId: z.string(), userName: z.string() })),
  archiveInfo: z.optional(z.object({ generationDate: z.optional(z.string()) })),
  dataTypes: z.optional(z.record(z.string(), z.unknown())),
})

const typeSchema = z.object({
  files: z.array(z.object({ fileName: z.string(), count: z.string() })),
})

export const noManifest: Manifest = { account: null, madeAt: null, files: new Map() }

export function manifestIn(file: unknown): Manifest {
  const { data } = schema.safeParse(file)
  if (!data) return noManifest
  const { userInfo, archiveInfo, dataTypes = {} } = data
  const listed = Object.values(dataTypes)
    .flatMap((type) => typeSchema.safeParse(type).data?.files ?? [])
    .filter(({ fileName }) => kinds.some((kind) => kind === filingOf(fileName)))
  return {
    account: userInfo ? { id: userInfo.accountId, handle: userInfo.userName } : null,
    madeAt: isoTime(archiveInfo?.generationDate ?? ''),
    files: new Map(
      listed.map(({ fileName, count }) => [
        nameOf(fileName),
        { path: fileName, count: Number.parseInt(count, 10) || 0 },
      ]),
    ),
  }
}
