import { type Database, query } from "@backroom/db";

/**
 * Makes every admin session of a user worthless, copies of the cookie included. A version that has moved on
 * already is left alone, so that an old cookie cannot sign anybody out.
 */
export async function endSessionsOf(db: Database, userId: string, version: number): Promise<void> {
  await query(
    db,
    'update "user" set session_version = session_version + 1 where id = $1 and session_version = $2 returning id',
    [userId, version],
  );
}
