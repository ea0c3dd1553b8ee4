export { countingDatabase } from "./counting";
export { fillShop, idOf, largeShop, type ShopSize, searchedWords, smallShop } from "./large-shop";
export { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from "./test-database";
export { startTestServer, type TestServer } from "./test-server";
