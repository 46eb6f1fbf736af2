/** One entry of `programs.yaml`: a program that may be offered on every page of the shop, through an own host of a brand. */
export const testProgram = (retailer: string, rate = '5 %'): string => `- retailer: ${retailer}
  network: impact
  advertiserId: "900002"
  publisherId: "100001"
  creativeId: "900003"
  campaignId: "900004"
  trackingHost: sandbox.sjv.io
  rate: ${rate}
  rateSource: https://sandbox.support4good.example/impact
  rateCheckedOn: 2026-11-23
  extensionAllowed: true
  offerOn: [landing, product, cart, checkout]
  countries: ["*"]
`;
