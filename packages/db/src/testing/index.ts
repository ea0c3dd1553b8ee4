export { countingDatabase } from "./counting";
export { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from "./test-database";
export { startTestServer, type TestServer } from "./test-server";
