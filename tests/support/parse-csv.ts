/** A reader of RFC 4180, written from its grammar: records end with CRLF, quotation marks are doubled within quotes. */
export function parseCsv(csv: string, lineEnd = "\r\n"): readonly (readonly string[])[] {
  const records: string[][] = [];
  let fields: string[] = [];
  let field = "";
  for (let index = 0; index < csv.length; index++) {
    const character = csv[index] ?? "";
    if (character === '"' && field === "") {
      for (index++; csv[index] !== '"' || csv[index + 1] === '"'; index++) {
        field += csv[index] ?? "";
        if (csv[index] === '"') index++;
        if (index >= csv.length) throw new Error("a quotation is not closed");
      }
    } else if (character === ",") {
      fields.push(field);
      field = "";
    } else if (csv.startsWith(lineEnd, index)) {
      records.push([...fields, field]);
      fields = [];
      field = "";
      index += lineEnd.length - 1;
    } else if (/["\r\n]/.test(character)) throw new Error(`a bare ${JSON.stringify(character)} at ${index}`);
    else field += character;
  }
  if (field !== "" || fields.length > 0) throw new Error("the last record has no end");
  return records;
}
