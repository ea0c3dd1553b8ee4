/** A currency as the store knows it at the beginning. */
export interface CurrencyFacts {
  code: string;
  /** As written in English texts, where several dollars must be told apart. */
  symbol: string;
  /** As written where the currency is used. */
  symbol_native: string;
  name: string;
}

/** Code, symbol, native symbol and name, from the Unicode locale data. Some are out of use, but old orders name them. */
const table = `
usd|$|$|US Dollar
cad|CA$|$|Canadian Dollar
eur|€|€|Euro
aed|AED|د.إ.|United Arab Emirates Dirham
afn|AFN|؋|Afghan Afghani
all|ALL|Lekë|Albanian Lek
amd|AMD|֏|Armenian Dram
ars|ARS|$|Argentine Peso
aud|A$|$|Australian Dollar
azn|AZN|₼|Azerbaijani Manat
bam|BAM|KM|Bosnia-Herzegovina Convertible Mark
bdt|BDT|৳|Bangladeshi Taka
bgn|BGN|лв.|Bulgarian Lev
bhd|BHD|د.ب.|Bahraini Dinar
bif|BIF|FBu|Burundian Franc
bnd|BND|$|Brunei Dollar
bob|BOB|Bs|Bolivian Boliviano
brl|R$|R$|Brazilian Real
bwp|BWP|P|Botswanan Pula
byn|BYN|Br|Belarusian Ruble
bzd|BZD|$|Belize Dollar
cdf|CDF|FC|Congolese Franc
chf|CHF|CHF|Swiss Franc
clp|CLP|$|Chilean Peso
cny|CN¥|¥|Chinese Yuan
cop|COP|$|Colombian Peso
crc|CRC|₡|Costa Rican Colón
cve|CVE|$|Cape Verdean Escudo
czk|CZK|Kč|Czech Koruna
djf|DJF|Fdj|Djiboutian Franc
dkk|DKK|kr.|Danish Krone
dop|DOP|RD$|Dominican Peso
dzd|DZD|د.ج.|Algerian Dinar
eek|EEK|kr|Estonian Kroon
egp|EGP|ج.م.|Egyptian Pound
ern|ERN|Nfk|Eritrean Nakfa
etb|ETB|Br|Ethiopian Birr
gbp|£|£|British Pound
gel|GEL|₾|Georgian Lari
ghs|GHS|GH₵|Ghanaian Cedi
gnf|GNF|FG|Guinean Franc
gtq|GTQ|Q|Guatemalan Quetzal
hkd|HK$|HK$|Hong Kong Dollar
hnl|HNL|L|Honduran Lempira
hrk|HRK|kn|Croatian Kuna
huf|HUF|Ft|Hungarian Forint
idr|IDR|Rp|Indonesian Rupiah
ils|₪|₪|Israeli New Shekel
inr|₹|₹|Indian Rupee
iqd|IQD|د.ع.|Iraqi Dinar
irr|IRR|﷼|Iranian Rial
isk|ISK|kr.|Icelandic Króna
jmd|JMD|$|Jamaican Dollar
jod|JOD|د.أ.|Jordanian Dinar
jpy|¥|￥|Japanese Yen
kes|KES|Ksh|Kenyan Shilling
khr|KHR|៛|Cambodian Riel
kmf|KMF|CF|Comorian Franc
krw|₩|₩|South Korean Won
kwd|KWD|د.ك.|Kuwaiti Dinar
kzt|KZT|₸|Kazakhstani Tenge
lbp|LBP|ل.ل.|Lebanese Pound
lkr|LKR|රු.|Sri Lankan Rupee
ltl|LTL|Lt|Lithuanian Litas
lvl|LVL|Ls|Latvian Lats
lyd|LYD|د.ل.|Libyan Dinar
mad|MAD|د.م.|Moroccan Dirham
mdl|MDL|L|Moldovan Leu
mga|MGA|Ar|Malagasy Ariary
mkd|MKD|ден.|Macedonian Denar
mmk|MMK|K|Myanmar Kyat
mnt|MNT|₮|Mongolian Tugrik
mop|MOP|MOP$|Macanese Pataca
mur|MUR|Rs|Mauritian Rupee
mxn|MX$|$|Mexican Peso
myr|MYR|RM|Malaysian Ringgit
mzn|MZN|MTn|Mozambican Metical
nad|NAD|$|Namibian Dollar
ngn|NGN|₦|Nigerian Naira
nio|NIO|C$|Nicaraguan Córdoba
nok|NOK|kr|Norwegian Krone
npr|NPR|रु|Nepalese Rupee
nzd|NZ$|$|New Zealand Dollar
omr|OMR|ر.ع.|Omani Rial
pab|PAB|B/.|Panamanian Balboa
pen|PEN|S/|Peruvian Sol
php|₱|₱|Philippine Peso
pkr|PKR|Rs|Pakistani Rupee
pln|PLN|zł|Polish Zloty
pyg|PYG|₲|Paraguayan Guarani
qar|QAR|ر.ق.|Qatari Riyal
ron|RON|lei|Romanian Leu
rsd|RSD|RSD|Serbian Dinar
rub|RUB|₽|Russian Ruble
rwf|RWF|RF|Rwandan Franc
sar|SAR|ر.س.|Saudi Riyal
sdg|SDG|ج.س.|Sudanese Pound
sek|SEK|kr|Swedish Krona
sgd|SGD|$|Singapore Dollar
sos|SOS|S|Somali Shilling
syp|SYP|ل.س.|Syrian Pound
thb|THB|฿|Thai Baht
tnd|TND|د.ت.|Tunisian Dinar
top|TOP|T$|Tongan Paʻanga
try|TRY|₺|Turkish Lira
ttd|TTD|$|Trinidad and Tobago Dollar
twd|NT$|$|New Taiwan Dollar
tzs|TZS|TSh|Tanzanian Shilling
uah|UAH|₴|Ukrainian Hryvnia
ugx|UGX|USh|Ugandan Shilling
uyu|UYU|$|Uruguayan Peso
uzs|UZS|soʻm|Uzbekistani Som
vef|VEF|Bs.|Venezuelan Bolívar
vnd|₫|₫|Vietnamese Dong
xaf|FCFA|FCFA|Central African CFA Franc
xof|F CFA|F CFA|West African CFA Franc
yer|YER|ر.ي.|Yemeni Rial
zar|ZAR|R|South African Rand
zmk|ZMK|ZK|Zambian Kwacha
zwl|ZWL|$|Zimbabwean Dollar`;

export const currencies: readonly CurrencyFacts[] = table
  .trim()
  .split("\n")
  .map((line) => {
    const [code = "", symbol = "", symbol_native = "", name = ""] = line.split("|");
    return { code, symbol, symbol_native, name };
  });
