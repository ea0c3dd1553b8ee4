export { countingDatabase } from "./counting";
export { idOf } from "./generated-sql";
export {
  emailOf,
  fillOrders,
  lastNamesOf,
  newestOf,
  type OrdersSize,
  orderIdOf,
  type ShopClient,
  threeYears,
} from "./large-orders";
export {
  fillShop,
  groupCountsOf,
  largeShop,
  type ShopSize,
  searchedWords,
  searchedWordsOf,
  smallShop,
} from "./large-shop";
export { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from "./test-database";
export { startTestServer, type TestServer } from "./test-server";
