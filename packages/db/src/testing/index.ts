export { countingDatabase } from "./counting";
export { idOf } from "./generated-sql";
export {
  emailOf,
  fillOrders,
  type OrdersSize,
  orderIdOf,
  type ShopClient,
  searchedLastNames,
} from "./large-orders";
export { fillShop, largeShop, type ShopSize, searchedWords, smallShop } from "./large-shop";
export { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from "./test-database";
export { startTestServer, type TestServer } from "./test-server";
