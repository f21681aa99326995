import { dispatch } from "#lib/server/http/dispatch.ts";

/** Every path of the API; lib/contract/routes.ts says which there are. */
export { dispatch as DELETE, dispatch as GET, dispatch as HEAD, dispatch as PATCH, dispatch as POST, dispatch as PUT };
