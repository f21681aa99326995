import type { Dossier } from "../dossier.ts";
import type { Table } from "./cell.ts";
import { iecTable } from "./iec.ts";
import { fullTable } from "./rows.ts";

/** The dossier's comments as the table it asks for: everything that is known, or the IEC/ISO comment form. */
export const tableOf = (dossier: Dossier): Table => (dossier.preset === "iec" ? iecTable(dossier) : fullTable(dossier));
