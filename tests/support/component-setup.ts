import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// Testing Library does this by itself only where test functions are global.
afterEach(cleanup);

// Popovers are the browser's, and there are none here: the journeys in a real one open and close them.
HTMLElement.prototype.hidePopover ??= () => undefined;
