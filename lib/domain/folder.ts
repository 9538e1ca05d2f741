/** Named files, wherever they lie: as an argument, so that whatever is kept in them can be tried anywhere. */
export interface Folder {
  names(): Promise<string[]>
  /** Null where there is no such file. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** The whole file or nothing of it: until the last byte is written, what stood there before stays. */
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  remove(name: string): Promise<void>
}
