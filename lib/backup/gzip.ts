/** Text made small, and small again text. */

/** UTF-8, gzip (RFC 1952). */
export function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return through(new Blob([text]), new CompressionStream('gzip'))
}

/** @throws TypeError where the bytes are no whole gzip file */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new TextDecoder().decode(await through(new Blob([bytes]), new DecompressionStream('gzip')))
}

async function through(
  blob: Blob,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(blob.stream().pipeThrough(stream)).arrayBuffer())
}
