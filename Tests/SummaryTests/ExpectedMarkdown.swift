/// What `SampleYear` comes to.
let expectedMarkdown = #"""
  # Tổng kết đối ngoại năm 2015

  ## 1. Tổng quan

  |  | Số | Chi tiết |
  | --- | ---: | --- |
  | Báo cáo | 5 | mục 15 |
  | Sự kiện | 6 | mục 14 |
  | Hội nghị, hội thảo | 1 | mục 2 |
  | Hội nghị đa phương | 1 | mục 3 |
  | Chuyến thăm nước ngoài | 1 | mục 4 |
  | Chuyến thăm của khách nước ngoài | 2 | mục 5 |
  | Chuyến thăm khác | 0 | mục 6 |
  | Hội đàm, gặp gỡ, điện đàm | 1 | mục 7 |
  | Ký kết | 0 | mục 8 |
  | Điện, thư | 0 | mục 9 |
  | Lễ | 0 | mục 9 |
  | Nhân sự | 0 | mục 10 |
  | Tuyên bố, họp báo | 0 | mục 10 |
  | Nhiệm vụ được giao | 2 | mục 11 |
  | Quan chức | 4 | mục 12 |
  | Văn kiện được viện dẫn | 1 | mục 13 |

  ## 2. Hội nghị, hội thảo

  | Ngày | Hội nghị | Nơi | Tổ chức, chủ trì | Nhiệm vụ | Mã |
  | --- | --- | --- | --- | ---: | --- |
  | 28/12/2015 | Hội nghị tổng kết công tác đối ngoại nhân dân năm 2015 | Hà Nội, Việt Nam | Ban Đối ngoại Trung ương | 2 | `event/2015-12-28-hoi-nghi-tong-ket-cong-tac-doi-ngoai-nhan-dan-nam-2015` |

  ## 3. Hoạt động đa phương

  | Ngày | Hội nghị | Nơi | Tổ chức, chủ trì | Nhiệm vụ | Mã |
  | --- | --- | --- | --- | ---: | --- |
  | 21–22/11/2015 | Hội nghị Cấp cao ASEAN lần thứ 27 | Kuala Lumpur, Malaysia |  | 0 | `event/2015-11-21-hoi-nghi-cap-cao-asean-lan-thu-27` |

  ## 4. Chuyến thăm nước ngoài

  | Ngày | Khách | Nơi đến | Hình thức | Chủ nhà | Mã |
  | --- | --- | --- | --- | --- | --- |
  | 24–26/11/2015 | Trương Tấn Sang (Chủ tịch nước) | Đức | cấp Nhà nước |  | `event/2015-11-24-visit-truong-tan-sang` |

  ## 5. Khách nước ngoài thăm Việt Nam

  | Ngày | Khách | Nơi đến | Hình thức | Chủ nhà | Mã |
  | --- | --- | --- | --- | --- | --- |
  | 10/2015 | Joachim Gauck | Việt Nam | dự kiến |  | `event/2015-10-visit-joachim-gauck` |
  | 5–6/11/2015 | Tập Cận Bình (Chủ tịch Trung Quốc) | Việt Nam | cấp Nhà nước |  | `event/2015-11-05-visit-tap-can-binh` |

  ## 6. Chuyến thăm khác

  Không có trong cơ sở dữ liệu.

  ## 7. Hội đàm, gặp gỡ, điện đàm theo nước

  **Đức** (1)

  - **25/11/2015** · Trương Tấn Sang hội đàm với Joachim Gauck · Berlin, Đức · `event/2015-11-25-talks-truong-tan-sang-joachim-gauck`

  ## 8. Ký kết

  Không có trong cơ sở dữ liệu.

  ## 9. Điện, thư và các lễ

  Không có trong cơ sở dữ liệu.

  ## 10. Nhân sự, tuyên bố

  Không có trong cơ sở dữ liệu.

  ## 11. Nhiệm vụ

  **Hội nghị tổng kết công tác đối ngoại nhân dân năm 2015** (28/12/2015) `event/2015-12-28-hoi-nghi-tong-ket-cong-tac-doi-ngoai-nhan-dan-nam-2015`

  - (1) nâng cao nhận thức, tăng cường lãnh đạo · giao: Lê Hồng Anh · năm 2016 · `task/409a82e5dcb1-1`
  - (2) thực hiện đầy đủ Quy chế 272 \| và các quy định · giao: Lê Hồng Anh · năm 2016 · `task/409a82e5dcb1-2`

  ## 12. Quan chức

  | Họ tên | Nước | Chức vụ trong các báo cáo | Số sự kiện | Mã sự kiện |
  | --- | --- | --- | ---: | --- |
  | Trương Tấn Sang | Việt Nam | Chủ tịch nước | 3 | `event/2015-11-21-hoi-nghi-cap-cao-asean-lan-thu-27` `event/2015-11-24-visit-truong-tan-sang` `event/2015-11-25-talks-truong-tan-sang-joachim-gauck` |
  | Joachim Gauck | Đức | Tổng thống Đức | 2 | `event/2015-10-visit-joachim-gauck` `event/2015-11-25-talks-truong-tan-sang-joachim-gauck` |
  | Lê Hồng Anh | Việt Nam | Thường trực Ban Bí thư; Ủy viên Bộ Chính trị | 1 | `event/2015-12-28-hoi-nghi-tong-ket-cong-tac-doi-ngoai-nhan-dan-nam-2015` |
  | Tập Cận Bình | Trung Quốc | Chủ tịch Trung Quốc | 1 | `event/2015-11-05-visit-tap-can-binh` |

  ## 13. Văn kiện được viện dẫn

  | Văn kiện | Cơ quan ban hành | Số báo cáo | Mã báo cáo |
  | --- | --- | ---: | --- |
  | Quy chế 272 | Bộ Chính trị | 1 | `report/tong-ket-doi-ngoai-nhan-dan` |

  ## 14. Biên niên

  - **10/2015** · Joachim Gauck thăm Việt Nam (dự kiến) · `event/2015-10-visit-joachim-gauck`
  - **5–6/11/2015** · Tập Cận Bình thăm cấp Nhà nước Việt Nam · `event/2015-11-05-visit-tap-can-binh`
  - **21–22/11/2015** · Hội nghị Cấp cao ASEAN lần thứ 27 · Kuala Lumpur, Malaysia · `event/2015-11-21-hoi-nghi-cap-cao-asean-lan-thu-27`
  - **24–26/11/2015** · Trương Tấn Sang thăm cấp Nhà nước Đức · `event/2015-11-24-visit-truong-tan-sang`
  - **25/11/2015** · Trương Tấn Sang hội đàm với Joachim Gauck · Berlin, Đức · `event/2015-11-25-talks-truong-tan-sang-joachim-gauck`
  - **28/12/2015** · Hội nghị tổng kết công tác đối ngoại nhân dân năm 2015 · Hà Nội, Việt Nam · `event/2015-12-28-hoi-nghi-tong-ket-cong-tac-doi-ngoai-nhan-dan-nam-2015`

  ## 15. Nguồn

  - 1/3/2015 · Tin khác \<script\> · bản tin · `report/2015-03-01-tin-khac-script`
  - 6/11/2015 · Chủ tịch Trung Quốc thăm Việt Nam · bản tin · `report/2015-11-06-chu-tich-trung-quoc-tham-viet-nam`
  - 22/11/2015 · Cấp cao ASEAN · bản tin · `report/2015-11-22-cap-cao-asean`
  - 26/11/2015 · Chủ tịch nước thăm Đức · bản tin · `report/2015-11-26-chu-tich-nuoc-tham-duc`
  - không rõ ngày · Tổng kết đối ngoại nhân dân · bản tin · `report/tong-ket-doi-ngoai-nhan-dan`

  ## 16. Cách làm

  - Bản tổng kết do máy lập từ các báo cáo ở mục 15; mỗi con số đếm đúng những dòng mà mục chi tiết liệt kê.
  - Sự kiện thuộc năm mà nó bắt đầu. Chuyến thăm xếp theo nước của khách và nước đến, nhìn từ Việt Nam.
  - Ở mục 7, một cuộc có nhiều nước tham gia được ghi ở từng nước; tổng số ở mục 1 chỉ đếm một lần.
  - Mới là dự kiến: `event/2015-10-visit-joachim-gauck`
  - Bị hủy hoặc hoãn, không tính: `event/2015-04-01-visit-joachim-gauck`
  - Không xếp được vào năm nào: 1 sự kiện không rõ năm, 0 sự kiện không rõ ngày (`select key from events where year is null`).

  """#
