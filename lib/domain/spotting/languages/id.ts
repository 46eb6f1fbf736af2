import type { ShopWords } from '../words.ts';

/** Indonesian. */
export const id: ShopWords = {
  cart: 'keranjang, tas belanja, troli',
  checkout: 'pembayaran, checkout, kasir., selesaikan pesanan',
  placeOrder:
    'buat pesanan, bayar sekarang, konfirmasi pesanan, selesaikan pembayaran, lanjutkan pembayaran, pesan sekarang, kirim pesanan, lakukan pemesanan, lanjutkan pengiriman',
  address: 'alamat, penerima, data pemesan',
  delivery: 'pengiriman, pembayaran, tagihan, kurir, ongkir, ongkos kirim',
  thankYou:
    'terima kasih, pesanan diterima, pesanan berhasil, pesanan dikonfirmasi, pembayaran berhasil, pesanan saya, lacak pesanan, status pesanan',
  addToCart: 'tambah keranjang, tambahkan keranjang, masukkan keranjang, beli sekarang',
  account: 'daftar., masuk., akun saya, buat akun, kata sandi',
  order: 'pesanan anda, ringkasan pesanan, ringkasan belanja',
  pays: 'pesanan, bayar., konfirmasi',
  coupon: 'kode promo, kupon, voucher, kode diskon',
  card: 'nomor kartu, pemegang kartu, kartu kredit',
};
