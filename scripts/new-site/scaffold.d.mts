export function scaffold(
  root: string,
  name: string,
  host: string,
): { files: string[]; left: string[] }
