import { europe, nordics, northAmerica, unitedKingdom } from "./regions";
import type { DemoCustomer } from "./types";

export const demoCustomerGroups: { name: string }[] = [{ name: "Trade" }, { name: "Regulars" }];

/**
 * One customer a line: first name | last name | e-mail | days since joining, group | street | postal code |
 * city | country, province | phone | company.
 */
const customer = (region: string, row: string): DemoCustomer => {
  const [first_name = "", last_name = "", email = "", joined = "", address_1 = "", ...rest] =
    row.split(" | ");
  const [postal_code = "", city = "", land = "", phone = "", company = ""] = rest;
  const [days, ...groups] = joined.split(" ");
  const [country_code = "", province = ""] = land.split(" ");
  const reachable = phone === "" ? {} : { phone };
  return {
    email,
    first_name,
    last_name,
    ...reachable,
    region,
    groups,
    joined_days_ago: Number(days),
    address: {
      first_name,
      last_name,
      ...(company === "" ? {} : { company }),
      address_1,
      city,
      ...(province === "" ? {} : { province }),
      postal_code,
      country_code,
      ...reachable,
    },
  };
};

const customers = (region: string, table: string): DemoCustomer[] =>
  table
    .trim()
    .split("\n")
    .map((row) => customer(region, row));

// Streets do not exist. Phone numbers come from the ranges each regulator keeps free for fiction; countries
// without such a range have none.
export const demoCustomers: DemoCustomer[] = [
  ...customers(
    northAmerica,
    `
Margaret | Okafor | margaret.okafor@example.com | 420 Regulars | 1418 Larkspur Row | 97205 | Portland | us OR | +1 503-555-0114
Daniel | Reyes | daniel.reyes@example.com | 365 | 77 Saltbox Lane | 04101 | Portland | us ME | +1 207-555-0138
Hannah | Lindqvist-Moore | hannah.lm@example.org | 250 | 2206 Quarry Hill Road | 55414 | Minneapolis | us MN | +1 612-555-0171
Theodore | Nakamura | theo.nakamura@example.com | 310 Regulars | 905 Paper Mill Way | 94110 | San Francisco | us CA | +1 415-555-0126
Priya | Raghunathan | priya.r@example.org | 180 | 3340 Juniper Court | 78704 | Austin | us TX | +1 512-555-0193
Walter | Brandt | walter.brandtandpine@example.com | 398 Trade | 12 Tannery Yard | 12534 | Hudson | us NY | +1 518-555-0107 | Brandt & Pine Interiors
Simone | Baptiste | simone.baptiste@example.com | 96 | 641 Old Canal Street | 70115 | New Orleans | us LA | +1 504-555-0152
Caleb | Whitehorse | caleb.whitehorse@example.org | 58 | 18 Piñon Ridge Loop | 87501 | Santa Fe | us NM | +1 505-555-0180
Joanna | Feldman | jfeldman@example.com | 22 | 530 Orchard Steps | 19147 | Philadelphia | us PA | +1 215-555-0169
Étienne | Gagnon | etienne.gagnon@example.com | 345 | 482 rue des Bouleaux-Blancs | H2T 1S6 | Montréal | ca QC | +1 514-555-0133
Amrit | Dhaliwal | amrit.dhaliwal@example.org | 150 | 1290 Cedar Wharf Drive | V6K 2G8 | Vancouver | ca BC | +1 604-555-0145
Nora | MacIsaac | nora.tidelineshop@example.com | 270 Trade | 31 Lantern Street | B3J 1H6 | Halifax | ca NS | +1 902-555-0119 | Tideline General Store
Lucía | Villaseñor | lucia.villasenor@example.com | 205 | Calle Jacarandas Viejas 118 | 06700 | Ciudad de México | mx CDMX
Rodrigo | Cantú | rodrigo.cantu@example.org | 40 | Privada del Encino 27 | 64000 | Monterrey | mx NL
`,
  ),
  ...customers(
    europe,
    `
Annika | Vogelsang | annika.vogelsang@example.com | 410 Regulars | Drosselgrund 14 | 10115 | Berlin | de | +49 30 23125 041
Jonas | Petersen | jonas.petersen@example.org | 330 | Am Alten Speicher 8 | 20457 | Hamburg | de | +49 40 66969 117
Leyla | Aydın | leyla.aydin@example.com | 240 | Webergasse 52 | 50667 | Köln | de | +49 221 4710 286
Friedrich | Obermaier | f.obermaier@example.com | 120 | Lindenanger 3a | 80331 | München | de | +49 89 99998 064
Clara | Hoffmann-Ruiz | clara.hr@example.org | 75 | Papiermühlweg 21 | 60311 | Frankfurt am Main | de | +49 69 90009 350
Matthias | Krämer | papierundholz@example.com | 375 Trade | Handwerkerhof 6 | 04109 | Leipzig | de | +49 171 39200 18 | Papier & Holz GmbH
Mei-Lin | Schröder | meilin.schroeder@example.com | 30 | Fliederstieg 40 | 28195 | Bremen | de | +49 171 39200 52
Theresa | Wallner | theresa.wallner@example.org | 295 | Kirschblütengasse 9/12 | 1070 | Wien | at
Lukas | Hinteregger | lukas.hinteregger@example.com | 160 | Almrauschweg 17 | 6020 | Innsbruck | at
Valentina | Moser | valentina.moser@example.com | 12 | Am Nussgarten 5 | 8010 | Graz | at
`,
  ),
  ...customers(
    unitedKingdom,
    `
Eleanor | Whitcombe | eleanor.whitcombe@example.com | 430 Regulars | 7 Heron's Wharf | BS1 5DB | Bristol | gb | +44 117 496 0118
Kwame | Asante | kwame.asante@example.org | 320 | Flat 4, 62 Bellfounder Street | E8 3RL | London | gb | +44 20 7946 0357
Isla | Ferguson | isla.ferguson@example.com | 355 | 19 Weavers' Close | EH6 6QR | Edinburgh | gb | +44 131 496 0204
Rhys | Llewellyn | rhys.llewellyn@example.com | 210 | 3 Slate Terrace | CF11 9HB | Cardiff | gb | +44 7700 900164
Farah | Siddiqui | farah.siddiqui@example.org | 135 | 48 Printworks Lane | M4 1HN | Manchester | gb | +44 161 496 0772
Oliver | Pembroke | pembrokehouse@example.com | 285 Trade | The Old Dairy, Mill Cross | GL7 2PG | Cirencester | gb | +44 7700 900231 | Pembroke House Hotel
Siobhán | McAteer | siobhan.mcateer@example.com | 88 | 25 Linenhall Mews | BT2 8GD | Belfast | gb | +44 28 9649 6031
Grace | Adeyemi | grace.adeyemi@example.com | 18 | 110 Candlemaker Road | LS2 7EW | Leeds | gb | +44 113 496 0485
Tom | Ashdown | tom.ashdown@example.org | 6 | 2 Curlew Cottages | NR23 1AN | Wells-next-the-Sea | gb | +44 7700 900418
`,
  ),
  ...customers(
    nordics,
    `
Astrid | Bergström | astrid.bergstrom@example.com | 400 Regulars | Näktergalsvägen 11 | 116 28 | Stockholm | se | +46 8 465 004 23
Emil | Sandberg | emil.sandberg@example.org | 190 | Gamla Repslagaregatan 5 | 411 03 | Göteborg | se | +46 31 390 06 47
Freja | Kjeldsen | freja.kjeldsen@example.com | 300 | Bogfinkevænget 22 | 2100 | København Ø | dk
Mikkel | Thorup | mikkel.thorupkaffe@example.com | 230 Trade | Gamle Tobaksgård 3 | 8000 | Aarhus C | dk |  | Thorup Kaffe ApS
Aino | Lehtonen | aino.lehtonen@example.com | 260 | Leppälinnunkuja 8 B 14 | 00530 | Helsinki | fi
Juhani | Mäkelä | juhani.makela@example.org | 65 | Vanha Myllypolku 2 | 33100 | Tampere | fi
Ingrid | Solheim | ingrid.solheim@example.com | 340 | Bjørkehagen 31 | 0554 | Oslo | no
`,
  ),
];
