/** More is no list of two thousand phones. */
const LARGEST = 2 * 1024 * 1024;

/**
 * The text of a file as a spreadsheet saves it: UTF-8, UTF-16 with its mark, else Windows' western letters.
 * @param tooLarge says so of one that is larger than 2 MB.
 * @throws Error in those words.
 */
export async function readTextFile(file: File, tooLarge: (name: string) => string): Promise<string> {
  if (file.size > LARGEST) throw new Error(tooLarge(file.name));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
