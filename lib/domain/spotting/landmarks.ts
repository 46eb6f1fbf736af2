/**
 * Element ids (`#`) and classes (`.`) that shop platforms give to one kind of page. The extractor looks each up by the
 * browser's own index, so a page that has none of them costs nothing.
 */
export const landmarks = {
  checkout: [
    '#co-shipping-form',
    '.opc-wrapper',
    '#opc-shipping',
    '.woocommerce-checkout',
    '.wc-block-checkout',
    '#js-checkout-summary',
    '#checkout-checkout',
    '#checkout-register',
    '#checkout-main',
    '#checkoutSteps',
    '#onepage-checkout',
  ],
  cart: [
    '#shopping-cart-table',
    '#checkout-cart',
    '#shopping-cart',
    '.woocommerce-cart-form',
    '.wc-block-cart',
    '.cart-page',
    '.cart-empty',
  ],
  product: [
    '#product_addtocart_form',
    '#product-addtocart-button',
    '.single_add_to_cart_button',
    '#add-to-cart-or-refresh',
    '#button-cart',
    '#product-info',
    '.product-detail',
    '#add-to-cart-button',
    '.product-form',
  ],
} as const satisfies Record<string, readonly string[]>;
