/** A file of one piece, for whoever takes files a piece at a time. */
export async function* only(piece: string): AsyncGenerator<string> {
  yield await Promise.resolve(piece)
}
