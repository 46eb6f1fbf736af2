import type { ShopWords } from '../words.ts';

/** Vietnamese. */
export const vi: ShopWords = {
  cart: 'giỏ hàng',
  checkout: 'thanh toán, đặt mua',
  placeOrder:
    'đặt hàng, hoàn tất đơn hàng, xác nhận đơn hàng, hoàn tất đặt hàng, thanh toán ngay, tiến hành thanh toán, gửi đơn hàng, tiếp tục thanh toán, tiếp tục giao hàng',
  address: 'địa chỉ, người nhận, thông tin giao',
  delivery: 'giao hàng, vận chuyển, phương thức thanh toán, nhận hàng',
  thankYou:
    'cảm ơn, đặt hàng thành công, đơn hàng đã được, đã nhận đơn hàng, tra cứu đơn hàng, theo dõi đơn hàng, kiểm tra đơn hàng, trạng thái đơn hàng, đơn hàng của tôi',
  addToCart: 'thêm vào giỏ, cho vào giỏ, mua ngay',
  account: 'đăng nhập, đăng ký, tài khoản, mật khẩu',
  order: 'đơn hàng của, tóm tắt đơn hàng, don hang',
  pays: 'đặt hàng, thanh toán, xác nhận',
  coupon: 'mã giảm giá, mã khuyến mãi, phiếu quà tặng, voucher',
  card: 'số thẻ, chủ thẻ, thẻ tín dụng',
};
