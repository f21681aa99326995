// A server that has started a format process. Whoever reads its output hears of the end of both.
import { spawn } from "node:child_process";
import path from "node:path";

const program = path.join(import.meta.dirname, "hangs-with-parent.ts");
spawn(process.execPath, ["--import", "tsx", program], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
setInterval(() => {}, 1000);
